// Calendar-true divisions of the axis, from minutes to millennia. Times are seconds since 0001-01-01T00:00.

const DAY_S = 86400;
const UNIX_EPOCH_DAY = 719162; // days from 0001-01-01 to 1970-01-01
const LAST_YEAR = 9999;
const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);
const END_OF_TIME_S = (LAST_DAY + 1) * DAY_S;
const YEAR_S = 365.2425 * DAY_S;

const STEP_DAY = { name: "day", unit: "second", count: DAY_S, nominal: DAY_S };
const STEP_MONTH = { name: "month", unit: "month", count: 1, nominal: 30 * DAY_S };

/** From fine to coarse; `nominal` is the usual length in seconds. */
const STEPS = [
  ...[60, 300, 900].map((count) => secondStep("minute", count)),
  ...[1, 3, 6, 12].map((hours) => secondStep("hour", hours * 3600)),
  STEP_DAY,
  ...[7, 14].map((count) => ({ name: "day", unit: "month_day", count, nominal: count * DAY_S })),
  STEP_MONTH,
  { name: "month", unit: "month", count: 3, nominal: 91 * DAY_S },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(yearStep),
];

function secondStep(name, count) {
  return { name, unit: "second", count, nominal: count };
}

function yearStep(count) {
  return { name: "year", unit: "year", count, nominal: count * YEAR_S };
}

/** Days from 0001-01-01 to a date of the proleptic Gregorian calendar; `month` is 1 to 12. */
function dayNumber(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86400000 + UNIX_EPOCH_DAY;
}

function secondsOf(year, month, day) {
  return dayNumber(year, month, day) * DAY_S;
}

/** The calendar day of a moment, held within the years 1 to 9999; `weekday` 0 is Monday. */
function dayOf(time) {
  const number = Math.min(Math.max(0, Math.floor(time / DAY_S)), LAST_DAY);
  const date = new Date((number - UNIX_EPOCH_DAY) * 86400000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: number % 7 };
}

/** The boundaries of a step in [start, end), increasing. */
function boundaries(step, start, end) {
  const from = Math.max(0, start);
  const to = Math.min(END_OF_TIME_S, end);
  const found = [];
  for (const at of BOUNDARY_WALKS[step.unit](step, from)) {
    if (at >= to) break;
    if (at >= from) found.push(at);
  }
  return found;
}

/** The last boundary at or before a moment; 0 before the first. */
function stepFloor(step, time) {
  if (step.unit === "second") return Math.floor(Math.max(0, time) / step.count) * step.count;
  const before = boundaries(step, time - 1.1 * step.nominal - DAY_S * 4, time + 1);
  return before.length ? before[before.length - 1] : 0;
}

const BOUNDARY_WALKS = {
  *second(step, start) {
    for (let at = Math.floor(start / step.count) * step.count; ; at += step.count) yield at;
  },
  *month_day(step, start) {
    for (const month of BOUNDARY_WALKS.month(STEP_MONTH, start)) {
      for (let part = 0; part < Math.floor(28 / step.count); part += 1) yield month + part * step.count * DAY_S;
    }
  },
  *month(step, start) {
    const first = dayOf(start);
    let index = Math.floor((first.year * 12 + first.month - 1) / step.count) * step.count;
    for (; Math.floor(index / 12) <= LAST_YEAR; index += step.count) yield secondsOf(Math.floor(index / 12), (index % 12) + 1, 1);
    yield END_OF_TIME_S;
  },
  *year(step, start) {
    let year = Math.floor(dayOf(start).year / step.count) * step.count;
    for (; year <= LAST_YEAR; year += step.count) yield secondsOf(Math.max(1, year), 1, 1);
    yield END_OF_TIME_S;
  },
};
