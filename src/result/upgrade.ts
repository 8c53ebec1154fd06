/** Results of earlier format versions in the form of today's: what they did not say is null or empty. */

type Data = Readonly<Record<string, unknown>>;

const NOTHING = { mean: null, low: null, high: null };

/** What a manifest of version 1 did not say, because there was no choice. */
const MANIFEST_1 = {
  isAntithetic: false,
  arrivals: 'as-stated',
  halfWidth: null,
  deliveredWithinDays: null,
};

const ACCOUNT_1 = { diverted: NOTHING, lost: NOTHING, fillRate: NOTHING };

const CATEGORY_1 = {
  ...ACCOUNT_1,
  tenPercentDays: NOTHING,
  ninetyFivePercentDays: NOTHING,
  inTime: NOTHING,
};

/** Rows of version 1 had neither; a run in which cargo came back or was stuck cannot be told from one without. */
const ROW_1 = {
  returned: 0,
  stranded: 0,
  meanDays: null,
  tenPercentDays: null,
  ninetyFivePercentDays: null,
  deliveredInTime: null,
};

/** Data of version 1 as of version 2; whatever is not as it should be is left for the schema to name. */
export function fromVersion1(data: unknown): unknown {
  if (!isData(data)) return data;
  const each = (list: unknown, more: Data): unknown =>
    Array.isArray(list)
      ? list.map((entry: unknown) => (isData(entry) ? { ...more, ...entry } : entry))
      : list;
  return {
    precision: { indicators: [], isReached: null },
    losses: [],
    disruptions: null,
    daily: null,
    steady: null,
    ...data,
    formatVersion: 2,
    manifest: isData(data['manifest']) ? { ...MANIFEST_1, ...data['manifest'] } : data['manifest'],
    categories: each(data['categories'], CATEGORY_1),
    demands: each(data['demands'], ACCOUNT_1),
    perReplication: each(data['perReplication'], ROW_1),
  };
}

function isData(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
