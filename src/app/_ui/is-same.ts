/** Whether two of one kind hold the very same things, field by field or place by place. */
export const isSame = <All extends object>(one: All, other: All): boolean =>
  (Object.keys(one) as (keyof All)[]).every((name) => Object.is(one[name], other[name]));
