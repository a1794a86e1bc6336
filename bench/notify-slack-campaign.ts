// Messages from generated, hostile deployments against the independent validator: `node bench/notify-slack-campaign.ts [count] [seed]`.
import { tryOnce } from '../test/notify-slack/campaign.ts';
import { seed } from '../test/notify-slack/hostile.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const chance = seed(Number(process.argv[3] ?? 1));
const complaints = new Map<string, number>();
let characters = 0;
let largest = 0;
const before = process.cpuUsage();
for (let turn = 0; turn < count; turn += 1) {
  const { complaints: found, message } = tryOnce(chance);
  const size = JSON.stringify(message.blocks).length;
  characters += size;
  largest = Math.max(largest, size);
  for (const complaint of found) complaints.set(complaint, turn);
}
const seconds = process.cpuUsage(before).user / 1e6;
console.log(`messages            ${count}`);
console.log(`refused or unsafe   ${complaints.size}`);
for (const [complaint, turn] of [...complaints].slice(0, 10)) console.log(`  turn ${turn}: ${complaint}`);
console.log(`blocks, mean        ${Math.round(characters / count)} characters of JSON`);
console.log(`blocks, largest     ${largest} characters of JSON`);
console.log(
  `CPU                 ${seconds.toFixed(1)} s, ${((seconds / count) * 1e3).toFixed(2)} ms each, generator and validator included`,
);
if (complaints.size > 0) process.exitCode = 1;
