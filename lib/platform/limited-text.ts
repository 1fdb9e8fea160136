/** The body of a request as text; null, and read no further, beyond this many bytes. */
export async function limitedText(request: Request, mostBytes: number): Promise<string | null> {
  if (Number(request.headers.get('content-length')) > mostBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
