import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import { getIntl } from '@/lib/i18n/server';
import type { Draft } from '@/lib/legal/declaration';
import type { DeclarationProblem } from '@/lib/legal/problem';

type Props = { draft: Draft | null; problem: DeclarationProblem | null };

/** What only a cancellation has: its kind, the reason of an extraordinary one, and the end. */
export async function CancelFields({ draft, problem }: Props) {
  const { t } = await getIntl();
  const chosen = draft?.manner ?? 'ordinary';
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">{t('legal.manner')}</legend>
        {(['ordinary', 'extraordinary'] as const).map((manner) => (
          <label key={manner} className="flex min-h-11 items-center gap-3">
            <input
              type="radio"
              name="manner"
              value={manner}
              defaultChecked={manner === chosen}
              className="size-5 shrink-0 accent-accent"
            />
            <span>{t(`legal.${manner}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="grid gap-2">
        <label htmlFor="reason" className="font-medium">
          {t('legal.reasonIf')}
        </label>
        <TextArea
          id="reason"
          name="reason"
          rows={2}
          maxLength={1_200}
          defaultValue={draft?.reason}
          className="field py-3"
        />
      </div>
      <div className="grid gap-2">
        <Field
          id="endsOn"
          label={t('legal.endsOn')}
          labelClassName="font-medium"
          className="font-medium"
          type="date"
          hint={t('legal.endsOnHint')}
          defaultValue={draft?.endsOn}
          aria-invalid={problem === 'date-invalid'}
        />
      </div>
    </>
  );
}
