import { PrintButton } from '@/components/ui/print-button';
import { getIntl } from '@/lib/i18n/server';
import { QrPicture } from './qr-picture';

/** The QR code to scan or print; `name` is that of the eSIM. */
export async function QrFigure({ text, name }: { text: string; name: string }) {
  const { t } = await getIntl();
  return (
    <>
      <figure className="print:mx-auto print:max-w-[6cm]">
        <div className="mx-auto max-w-64 overflow-hidden rounded-xl border border-line bg-white p-2">
          <QrPicture text={text} label={t('install.qr', { sim: name })} />
        </div>
        <figcaption className="mt-4 font-medium print:text-center">{t('install.scan')}</figcaption>
      </figure>
      <p className="mt-2 text-muted text-sm">{t('install.secret')}</p>
      <div className="no-print mt-5 grid">
        <PrintButton>{t('install.print')}</PrintButton>
      </div>
    </>
  );
}
