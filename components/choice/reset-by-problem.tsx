'use client';

import { Fragment, useState } from 'react';

type Props = {
  /** The problem with its choice; absent where the address tells of none. */
  problem?: string | undefined;
  children: React.ReactNode;
};

/**
 * Remounts a form for each new problem. A refresh keeps what was typed, even after the address has
 * dropped the problem.
 */
export function ResetByProblem({ problem, children }: Props) {
  const [last, setLast] = useState(problem);
  if (problem && problem !== last) setLast(problem);
  return <Fragment key={last}>{children}</Fragment>;
}
