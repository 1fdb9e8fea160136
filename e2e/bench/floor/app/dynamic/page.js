import { cookies } from 'next/headers';

/** As little as a page can do that asks Gigs one thing for one shopper. */
export default async function EmptyDynamicPage() {
  await cookies();
  const answer = await fetch(process.env.FLOOR_CALL ?? '', {
    cache: 'no-store',
    headers: { authorization: `Bearer ${process.env.GIGS_TOKEN}` },
  });
  await answer.json();
  return <main>Empty</main>;
}
