// use-suspend: Ctrl-Z gives the terminal back to the shell, and `fg` takes it again. A hook, since only a component
// can ask Ink to let go of the terminal.
import { useApp } from 'ink';
import { useEffect } from 'react';
import type { App } from '../model/app.ts';

/** Registers itself as the app's suspend service, and answers a SIGTSTP that comes from outside in the same way. */
export function useSuspend(app: App): void {
  const { suspendTerminal } = useApp();
  useEffect(() => {
    // Windows has no job control.
    if (process.platform === 'win32') return;
    let suspended = false;
    const suspend = async (): Promise<void> => {
      if (suspended) return;
      suspended = true;
      const suspension = await suspendTerminal();
      // Without the terminal nothing keeps the process running, and it would end before it hears of SIGCONT.
      const alive = setInterval(() => undefined, 60_000);
      process.once('SIGCONT', () => {
        clearInterval(alive);
        suspended = false;
        // The terminal may have another size by now; whoever is stopped is not told.
        process.emit('SIGWINCH', 'SIGWINCH');
        void suspension.resume();
      });
      // The whole foreground group stops, npm and the launcher too, or the shell would never get its turn.
      process.kill(0, 'SIGSTOP');
    };
    const onSignal = (): void => void suspend();
    app.suspendBy(onSignal);
    process.on('SIGTSTP', onSignal);
    return () => {
      process.off('SIGTSTP', onSignal);
    };
  }, [app, suspendTerminal]);
}
