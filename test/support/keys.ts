import { executeServerCommand } from '@web/test-runner-commands';

/** Presses keys together, for example `pressChord('Shift', 'Tab')`; names as in `KeyboardEvent.key`. */
export async function pressChord(...keys: string[]): Promise<void> {
  await executeServerCommand('press-chord', keys);
}
