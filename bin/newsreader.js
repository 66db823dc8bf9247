#!/usr/bin/env node
// newsreader: the launcher. Checks the Node version, turns the compile cache on, loads dist/main.js.
// Written so that Node 12 can still read it: that is how an old Node gets to say what is missing.
import fs from 'fs';
import module from 'module';
import os from 'os';
import path from 'path';
import { fileURLToPath } from 'url';

const NEEDED = [22, 13];
// The ends that a program cannot prepare for.
const CRASHES = ['SIGKILL', 'SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP'];
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

if (isEnough(process.versions.node)) {
  delete process.env.NEWSREADER_HANDED_OVER;
  start();
} else {
  // The variable is set for the Node that we hand over to, so that it never hands over again.
  const runtime = process.env.NEWSREADER_HANDED_OVER ? null : developmentRuntime();
  if (runtime) handOver(runtime);
  else refuse();
}

function isEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1]);
}

function start() {
  try {
    // Never throws and never fails for want of a folder; where it cannot write, the program starts a little slower.
    if (module.enableCompileCache && !process.env.NODE_COMPILE_CACHE)
      module.enableCompileCache(cacheFolder());
  } catch {
    // As slow as without it.
  }
  import('../dist/main.js').catch(function (error) {
    if (fs.existsSync(path.join(root, 'dist', 'main.js'))) throw error;
    process.stderr.write('newsreader: It has not been built yet: run "npm run build" in ' + root + '\n');
    process.exitCode = 1;
  });
}

/** In the program's own cache folder (src/core/paths.ts says where), not in one that other users can write to. */
function cacheFolder() {
  const env = process.env;
  const user = os.homedir();
  if (env.NEWSREADER_HOME) return path.join(env.NEWSREADER_HOME, 'cache', 'compiled');
  if (process.platform === 'darwin') return path.join(user, 'Library', 'Caches', 'newsreader', 'compiled');
  if (process.platform === 'win32')
    return path.join(
      env.LOCALAPPDATA || path.join(user, 'AppData', 'Local'),
      'newsreader',
      'Cache',
      'compiled',
    );
  return path.join(env.XDG_CACHE_HOME || path.join(user, '.cache'), 'newsreader', 'compiled');
}

/** The Node that `npm ci` puts into a working copy; null where there is none, or it is too old itself. */
function developmentRuntime() {
  const folder = path.join(root, 'node_modules', 'node');
  const program = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  try {
    const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return isEnough(about.version) && fs.existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

function handOver(program) {
  import('child_process').then(function (childProcess) {
    const env = Object.assign({}, process.env, { NEWSREADER_HANDED_OVER: '1' });
    const args = [fileURLToPath(import.meta.url)].concat(process.argv.slice(2));
    const child = childProcess.spawn(program, args, { stdio: 'inherit', env: env });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'];
    const forward = function (signal) {
      child.kill(signal);
    };
    signals.forEach(function (signal) {
      process.on(signal, forward);
    });
    child.on('error', refuse);
    child.on('exit', function (code, signal) {
      signals.forEach(function (name) {
        process.removeListener(name, forward);
      });
      if (CRASHES.indexOf(signal) !== -1) {
        restoreTerminal(childProcess);
        process.exit(128 + os.constants.signals[signal]);
      }
      if (signal) process.kill(process.pid, signal);
      else process.exit(code);
    });
  });
}

/** What a screen leaves behind that could not tidy up. Its mode (no echo, keys one by one) Node puts back at our exit. */
function restoreTerminal(childProcess) {
  if (!process.stdout.isTTY) return;
  const tty = process.stdin.isTTY ? 0 : 1;
  const modes = childProcess.spawnSync('stty', ['-a'], { stdio: [tty, 'pipe', 'ignore'] }).stdout;
  // In the mode of a shell there was no screen, and leaving it would move the cursor.
  if (/(^|\s)icanon/.test(String(modes))) return;
  // Style, unfinished frame, bracketed paste, alternate screen, cursor.
  fs.writeSync(1, '\u001b[0m\u001b[?2026l\u001b[?2004l\u001b[?1049l\u001b[?25h');
}

function refuse() {
  process.stderr.write(
    'newsreader: It needs Node ' +
      NEEDED.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      ': get one from https://nodejs.org\n',
  );
  process.exitCode = 1;
}
