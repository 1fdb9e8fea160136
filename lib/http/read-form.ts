/** The form that an action was sent; an empty one where a program sent it something else. */
export function formOf(sent: unknown): FormData {
  return sent instanceof FormData ? sent : new FormData();
}

/** The fields of a posted form; none where it cannot be read as one. */
export function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData());
}
