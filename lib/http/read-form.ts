/** The fields of a posted form; none where it cannot be read as one. */
export function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData());
}
