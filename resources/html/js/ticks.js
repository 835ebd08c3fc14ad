// The ticks of the axis: two rows, the finer chosen so that its labels have room.

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const MIN_TICK_PX = { minute: 48, hour: 56, day: 24, month: 34, year: 44 };
const MIN_MAJOR_PX = 84; // so that the short name of a period of the row above has room
const WEEKDAY_MIN_PX = 52;

/** The ticks between x = 0 and `width`: { major, minor } of { time, x, label, short }; none within breaks. */
function computeTicks(scale, width, dayIsFinest = false) {
  const steps = dayIsFinest ? STEPS.slice(STEPS.indexOf(STEP_DAY)) : STEPS;
  const ticks = { major: [], minor: [] };
  for (const [start, end, stretch] of seenStretches(scale, width)) {
    const step = chooseStep(pxPerS(stretch), steps);
    const dayPx = pxPerS(stretch) * DAY_S;
    for (const at of boundaries(step, start, end)) {
      ticks.minor.push({ time: at, x: xOf(scale, at), label: minorLabel(step, at, dayPx), short: "" });
    }
    ticks.major.push(...majorTicks(scale, step, start, end));
  }
  return ticks;
}

/** The finest step whose labels have room, in both rows. */
function chooseStep(scalePxPerS, steps) {
  const hasRoom = (step) => step.nominal * scalePxPerS >= MIN_TICK_PX[step.name]
    && majorStep(step).nominal * scalePxPerS >= MIN_MAJOR_PX;
  return steps.find(hasRoom) || steps[steps.length - 1];
}

/** The step of the row above. */
function majorStep(step) {
  if (step.name === "minute" || step.name === "hour") return STEP_DAY;
  if (step.name === "day") return STEP_MONTH;
  if (step.name === "month") return yearStep(1);
  if (step.count <= 5) return yearStep(10);
  return yearStep(step.count <= 50 ? 100 : 1000);
}

/** [start, end, stretch] of the part of each stretch that is in view. */
function seenStretches(scale, width) {
  const left = timeAt(scale, 0);
  const right = timeAt(scale, width);
  const last = scale.stretches.length - 1;
  return scale.stretches
    .map((stretch, index) => [
      index === 0 ? left : Math.max(left, stretch.start),
      index === last ? right : Math.min(right, stretch.end),
      stretch,
    ])
    .filter(([start, end, stretch]) => start < end && !stretch.isBreak);
}

function majorTicks(scale, step, start, end) {
  const above = majorStep(step);
  const first = stepFloor(above, start);
  const starts = [first, ...boundaries(above, start, end).filter((at) => at !== first)];
  return starts.map((at) => {
    const [label, short] = majorLabels(above, at);
    return { time: at, x: xOf(scale, Math.max(at, start)), label, short };
  });
}

function minorLabel(step, at, dayPx) {
  const date = dayOf(at);
  if (step.unit === "second" && step !== STEP_DAY) return clock(at);
  if (step === STEP_DAY && dayPx >= WEEKDAY_MIN_PX) return `${WEEKDAYS[date.weekday]} ${date.day}`;
  if (step.name === "day") return String(date.day);
  return step.name === "month" ? MONTHS[date.month - 1].slice(0, 3) : String(date.year);
}

function clock(at) {
  const minutes = Math.floor((at % DAY_S) / 60);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function majorLabels(step, at) {
  const { year, month, day, weekday } = dayOf(at);
  const name = MONTHS[month - 1];
  if (step === STEP_DAY) {
    return [`${WEEKDAYS[weekday]} ${day} ${name} ${year}`, `${WEEKDAYS[weekday]} ${day} ${name.slice(0, 3)}`];
  }
  if (step === STEP_MONTH) return [`${name} ${year}`, `${name.slice(0, 3)} ${year}`];
  if (step.count === 1) return [String(year), String(year)];
  const first = Math.floor(year / step.count) * step.count;
  return step.count === 10 ? [`${first}s`, `${first}s`] : [`${first}–${first + step.count - 1}`, `${first}s`];
}
