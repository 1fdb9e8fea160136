/** The body of a request as it came, or null when it is longer than so many bytes; never reads more. */
export async function readText(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get('content-length')) > most) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
