/**
 * Which disruptions struck. Of those that are planned, how often and how long is known from the corridor
 * alone: their days are gone through one by one. Of those that come by chance it is known that they are
 * apart, no longer than the horizon, and on whole days of the season where a chance is drawn for each day.
 */
import type { DisruptionCount, ReplicationRecord } from '../model/answers.js';
import type { Disruption } from '../scenario/corridor.js';
import type { Ledger } from './ledger.js';
import { actingOn, lastsOn } from './planned.js';
import { type RunningCheck, Tester } from './verification.js';

const DAY = 86_400;

/** Tests every replication. O(disruptions) each, after O(disruptions × days). */
export function checkDisruptions(ledger: Ledger): RunningCheck {
  const test = new Tester('disruptions');
  const { model } = ledger;
  const acting = new Map(actingOn(ledger).map((one) => [one.id, one]));
  const listed = new Set(model.disruptions.map(({ id }) => id));
  const known = model.disruptions.map(({ id }) => {
    const one = acting.get(id);
    return one === undefined ? undefined : knownOf(one, ledger);
  });
  test.expect(
    listed.size === known.length && known.every((one) => one !== undefined),
    'model.disruptions',
    () => 'are not all disruptions that act in the scenario, each once',
  );
  for (const one of acting.values()) {
    if (listed.has(one.id) || !isPlanned(one) || !takesAnything(one, ledger)) continue;
    const { occurrences } = knownOf(one, ledger).whole;
    test.expect(
      occurrences === 0,
      `disruption ${one.id}`,
      () => `strikes ${occurrences} times, and the model does not know it`,
    );
  }
  const add = ({ replication, disruptions }: ReplicationRecord): void => {
    for (const [d, count] of disruptions.entries()) {
      const one = known[d];
      if (one === undefined) continue;
      const at = `replication ${replication}, disruption ${model.disruptions[d]?.id ?? d}`;
      const { occurrences, seconds } = count;
      test.expect(
        one.allows(count),
        at,
        () =>
          `${occurrences} times, ${seconds} s; its days in the horizon are ${one.whole.occurrences} stretches of ${one.whole.seconds} s together`,
      );
    }
  };
  return { add, finish: () => test.finish() };
}

/** What can be known of a disruption beforehand. */
interface Known {
  /** Of the days on which it lasts, or may begin. */
  readonly whole: DisruptionCount;
  readonly allows: (count: DisruptionCount) => boolean;
}

function knownOf(one: Disruption, ledger: Ledger): Known {
  const { firstDay, endDay } = ledger;
  const whole = stretches(one, ledger);
  if (isPlanned(one))
    return {
      whole,
      allows: ({ occurrences, seconds }) =>
        occurrences === whole.occurrences && seconds === whole.seconds,
    };
  const horizon = (endDay - firstDay) * DAY;
  const isByDay = one.probability !== undefined;
  const most = isByDay ? whole.seconds : horizon;
  // Each takes a second at least, or a day, and as much lies between two.
  const unit = isByDay ? DAY : 1;
  return {
    whole,
    allows: ({ occurrences, seconds }) =>
      Number.isInteger(occurrences) &&
      Number.isInteger(seconds / unit) &&
      seconds <= most &&
      (occurrences === 0
        ? seconds === 0
        : seconds >= occurrences * unit && seconds + (occurrences - 1) * unit <= horizon),
  };
}

/** Runs of days in the horizon on which it lasts, or may begin. */
function stretches(one: Disruption, { firstDay, endDay }: Ledger): DisruptionCount {
  let occurrences = 0;
  let seconds = 0;
  let lasted = false;
  for (let day = firstDay; day < endDay; day++) {
    const lasts = lastsOn(one, day);
    if (lasts) seconds += DAY;
    if (lasts && !lasted) occurrences++;
    lasted = lasts;
  }
  return { occurrences, seconds };
}

function isPlanned({ perYear, probability }: Disruption): boolean {
  return perYear === undefined && probability === undefined;
}

function takesAnything(
  { capacityLeft, speedLeft, delay }: Disruption,
  { figures }: Ledger,
): boolean {
  return (
    figures.value(capacityLeft, 1) !== 1 ||
    figures.value(speedLeft, 1) !== 1 ||
    Math.round(figures.value(delay, 0)) !== 0
  );
}
