// The time of day in the pages: always the same, so that no story depends on the hour in which the tests run.

/** A Thursday morning, UTC, with a yesterday and a day before it in the same month. */
const START = Date.UTC(2026, 4, 14, 10, 30);

function pin({ start, isMoving }) {
  const Real = Date;
  const began = Real.now();
  const now = () => start + (isMoving ? Real.now() - began : 0);
  window.Date = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

/** For `addInitScript`: a clock that goes on from there, or that stands still. */
export const clock = ({ isMoving }) => `(${pin})(${JSON.stringify({ start: START, isMoving })})`;
