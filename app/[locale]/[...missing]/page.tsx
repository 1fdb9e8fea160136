import { notFound } from 'next/navigation';

/** Every address that no page answers to, so that "not found" speaks the visitor's language. */
export default function MissingPage(): never {
  notFound();
}
