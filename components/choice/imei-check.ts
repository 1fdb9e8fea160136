import { isFormPending } from '@/components/ui/pending-forms';
import type { SimType } from '@/lib/catalog/types';

/** What is said of a typed IMEI. */
export type ImeiAnswer = { said: string; simTypes: SimType[] };

/** What is said while there is no answer, and without one. */
export type ImeiWords = { checking: string; down: string };

const PAUSE_MS = 300;

/**
 * Has what is typed into the field checked: a whole number after a pause, any other when the field
 * is left. Stops for a form that is sent, which brings the answer itself. Returns how to end it.
 */
export function watchImei(
  field: HTMLInputElement,
  before: string,
  words: ImeiWords,
  show: (answer: ImeiAnswer | null) => void,
): () => void {
  let answered = before;
  let asking: AbortController | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    clearTimeout(pause);
    if (!asking) return;
    asking.abort();
    asking = null;
    show(null);
  };
  const check = async () => {
    stop();
    const typed = field.value;
    if (typed === answered || typed.trim() === '' || isFormPending()) return;
    const own = new AbortController();
    asking = own;
    show({ said: words.checking, simTypes: [] });
    const answer = await ask(field, own.signal).catch(() => null);
    if (own.signal.aborted) return;
    asking = null;
    answered = answer ? typed : '';
    field.setAttribute('aria-invalid', String(answer?.isRefused ?? false));
    show(answer ?? { said: words.down, simTypes: [] });
  };
  // Also when the field is left: nothing may move while a button elsewhere is being pressed.
  const soon = () => {
    if (asking) return;
    clearTimeout(pause);
    pause = setTimeout(check, PAUSE_MS);
  };
  const type = () => {
    stop();
    if (field.value === answered) return;
    answered = '';
    field.removeAttribute('aria-invalid');
    // A hidden error would still be read out.
    field.setAttribute('aria-describedby', 'imei-hint imei-answer');
    show(null);
    if (field.value.replace(/\D/g, '').length >= 15) soon();
  };

  // It may appear below the fold.
  const reveal = () => field.parentElement?.scrollIntoView({ block: 'nearest' });

  const end = new AbortController();
  const { signal } = end;
  document.querySelector('#device')?.addEventListener('change', reveal, { signal });
  field.addEventListener('input', type, { signal });
  field.addEventListener('change', soon, { signal });
  document.addEventListener('submit', stop, { signal, capture: true });
  type();
  return () => {
    stop();
    end.abort();
  };
}

type CheckedImei = ImeiAnswer & { isRefused: boolean };

async function ask(field: HTMLInputElement, signal: AbortSignal): Promise<CheckedImei> {
  const locale = new FormData(field.form ?? undefined).get('locale');
  const body = new URLSearchParams({ device: 'imei', imei: field.value, locale: `${locale}` });
  const answer = await fetch('/api/device', { method: 'POST', body, signal });
  return { ...(await answer.json()), isRefused: answer.status === 422 };
}
