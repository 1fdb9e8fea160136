'use client';

import { useState } from 'react';
import { useIsHydrating } from './use-is-hydrating';

type Props = React.ComponentProps<'textarea'> & { id: string };

/** A field of several lines. React would put the text of the server back at hydration. */
export function TextArea({ defaultValue, ...props }: Props) {
  const isHydrating = useIsHydrating();
  const [value] = useState(() => (isHydrating ? typedBefore(props.id) : null) ?? defaultValue);
  return <textarea {...props} defaultValue={value} suppressHydrationWarning />;
}

function typedBefore(id: string): string | undefined {
  if (typeof document === 'undefined') return;
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field.value : undefined;
}
