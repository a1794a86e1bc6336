// The gates of the rehearsal: each action on its own, then joined into one verdict.
import type { Status } from '../kernel/outcome.ts';
import { playScene, type Act, type Play } from './play.ts';

/** Runs the three gates and joins them; `want` is what the joined verdict has to be. */
export async function playGates(play: Play, title: string, base: string, want: Status): Promise<Act> {
  const red: readonly Status[] = want === 'failed' ? ['failed'] : ['passed', 'warned'];
  const gates = [
    { title: `${title}: coverage`, action: 'enforce-coverage', inputs: { 'minimum-patch': '80', base } },
    { title: `${title}: secrets`, action: 'scan-secrets', inputs: { scope: 'changes', base } },
    { title: `${title}: environment`, action: 'validate-env', inputs: { 'fail-on': 'warning' } },
  ];
  const acts: Act[] = [];
  for (const gate of gates) acts.push(await playScene(play, { ...gate, want: red }));
  const evidence = acts.map((act) => act.outputs['evidence'] ?? '').join('\n');
  const expected = gates.map((gate) => gate.action).join('\n');
  return playScene(play, {
    title: `${title}: verdict`,
    action: 'join-evidence',
    inputs: { evidence, expected },
    want: red,
  });
}
