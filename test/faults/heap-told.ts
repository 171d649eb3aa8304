import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/*
 * Loaded into a process before everything else (`NODE_OPTIONS=--import`): at SIGWINCH, which nobody else listens to, it says how many
 * kilobytes it holds when nothing is in use.
 */
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

process.on('SIGWINCH', async () => {
  // what ends with the first look is there for the second no more
  for (let looks = 0; looks < 3; looks += 1) {
    gc();
    await delay(100);
  }
  const { heapUsed } = process.memoryUsage();
  process.stdout.write(`it holds ${Math.round(heapUsed / 1024)} kilobytes\n`);
});
