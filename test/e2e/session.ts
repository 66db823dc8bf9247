// session: what the tests of one file start and leave behind: programs are ended and folders removed after each test.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { cleanEnv, startProgram, temporaryFolder, type ProgramOptions } from './program.ts';
import { Terminal } from './terminal.ts';

export interface Session {
  /** A folder of the test's own: NEWSREADER_HOME is `home` in it, and programs are started in it. */
  readonly folder: string;
  readonly home: string;
  /** newsreader, once it shows something; the same home each time. */
  start(options?: Partial<ProgramOptions>): Promise<Terminal>;
  /** Any other program in a terminal of this kind. */
  run(file: string, args: string[], env?: Record<string, string>): Terminal;
  /** A server on this machine; its address, without a slash at the end. */
  serve(listener: RequestListener): Promise<string>;
}

/** Call once in a test file; read its fields in tests only. */
export function newSession(): Session {
  let folder: Awaited<ReturnType<typeof temporaryFolder>> | null = null;
  const terminals: Terminal[] = [];
  const servers: Server[] = [];
  const here = (): string => {
    if (!folder) throw new Error('the session has not begun');
    return folder.path;
  };
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await Promise.all(terminals.splice(0).map((terminal) => terminal.stop()));
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    await folder?.remove();
  });
  return {
    get folder() {
      return here();
    },
    get home() {
      return `${here()}/home`;
    },
    async start(options = {}) {
      const terminal = startProgram({ home: this.home, cwd: here(), ...options });
      terminals.push(terminal);
      await terminal.waitFor((screen) => screen.some((row) => row !== ''));
      return terminal;
    },
    run(file, args, env = {}) {
      const terminal = new Terminal({ file, args, cwd: here(), env: cleanEnv(this.home, env) });
      terminals.push(terminal);
      return terminal;
    },
    async serve(listener) {
      const server = createServer(listener);
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
  };
}
