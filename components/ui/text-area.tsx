'use client';

import { useState } from 'react';

type Props = React.ComponentProps<'textarea'> & { id: string };

/** A field of several lines. React would put the text of the server back at hydration. */
export function TextArea({ defaultValue, ...props }: Props) {
  const [value] = useState(() => typedBefore(props.id) ?? defaultValue);
  return <textarea {...props} defaultValue={value} suppressHydrationWarning />;
}

function typedBefore(id: string): string | undefined {
  if (typeof document === 'undefined') return;
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field.value : undefined;
}
