'use client';

import { Fragment, useState } from 'react';

type Props = {
  /** The problem with its choice; absent where the address tells of none. */
  problem?: string | undefined;
  children: React.ReactNode;
};

/** Resets a form by each problem. A refresh keeps its fields, also once the problem is not told. */
export function ResetByProblem({ problem, children }: Props) {
  const [last, setLast] = useState(problem);
  if (problem && problem !== last) setLast(problem);
  return <Fragment key={last}>{children}</Fragment>;
}
