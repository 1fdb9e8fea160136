import type { Messages } from '../messages';

export const install: Messages['install'] = {
  title: 'eSIM installieren',
  once: 'Eine eSIM lässt sich nur einmal und auf einem Gerät installieren. Wählen Sie das Gerät, auf dem sie bleiben soll.',
  secret: 'Zeigen Sie diese Seite niemandem: Wer den Code scannt, hat Ihre eSIM.',
  installedHeading: 'Diese eSIM ist anscheinend schon installiert',
  installedText:
    'Der Netzbetreiber meldet, dass sie auf einem Gerät ist. Der Code funktioniert daher wahrscheinlich kein zweites Mal. Schreiben Sie uns, wenn Sie die eSIM auf einem anderen Gerät brauchen.',
  deletedHeading: 'Diese eSIM wurde von ihrem Gerät entfernt',
  deletedText:
    'Der Code funktioniert vielleicht kein zweites Mal. Schreiben Sie uns, wenn er es nicht tut.',
  qr: 'QR-Code, der die {sim} installiert',
  scan: 'Scannen Sie ihn mit dem Gerät, das die eSIM bekommen soll.',
  oneTap: 'Auf diesem iPhone installieren',
  oneTapHint: 'Öffnet die eSIM-Einrichtung dieses iPhones, ganz ohne Scannen.',
  beforeHeading: 'Bevor Sie beginnen',
  beforeWifi: 'Verbinden Sie das Gerät mit einem WLAN und bleiben Sie bis zum Schluss verbunden.',
  beforeLock:
    'Das Gerät muss eSIM-fähig sein und darf nicht für einen anderen Anbieter gesperrt sein.',
  scanHeading: 'Wenn diese Seite auf einem anderen Bildschirm oder auf Papier ist',
  iphoneHeading: 'Auf einem iPhone',
  iphone: {
    open: 'Öffnen Sie die Einstellungen und tippen Sie auf „Mobilfunk“.',
    add: 'Tippen Sie auf „eSIM hinzufügen“ und dann auf „QR-Code verwenden“.',
    scan: 'Scannen Sie den QR-Code dieser Seite und folgen Sie den Anweisungen des iPhones.',
    use: 'Wählen Sie die neue Leitung für mobile Daten. Schalten Sie im Ausland das Datenroaming für sie ein.',
  },
  androidHeading: 'Auf einem Android-Gerät',
  android: {
    open: 'Öffnen Sie die Einstellungen, dann „Netzwerk & Internet“, dann „SIMs“. Bei Samsung: „Verbindungen“, dann „SIM-Manager“.',
    add: 'Tippen Sie auf „SIM hinzufügen“ oder „eSIM hinzufügen“ und dann auf das Scannen eines QR-Codes.',
    scan: 'Scannen Sie den QR-Code dieser Seite und folgen Sie den Anweisungen des Geräts.',
    use: 'Wählen Sie die neue SIM für mobile Daten. Schalten Sie im Ausland das Roaming für sie ein.',
  },
  names: 'Die Bezeichnungen unterscheiden sich je nach Hersteller und Version ein wenig.',
  sameHeading: 'Wenn diese Seite auf demselben Gerät ist',
  sameText:
    'Ein Telefon kann seinen eigenen Bildschirm nicht scannen. Gehen Sie denselben Weg, wählen Sie statt des Scannens aber die Eingabe von Hand und kopieren Sie die Angaben von hier. Ein iPhone fragt nach Adresse und Code, ein Android-Gerät nach dem ganzen Code.',
  showCode: 'Code zeigen',
  hideCode: 'Code verbergen',
  address: 'SM-DP+-Adresse',
  code: 'Aktivierungscode',
  whole: 'Ganzer Code',
  copyOf: 'Kopieren: {name}',
  confirmation:
    'Das Gerät fragt außerdem nach einem Bestätigungscode. Er steht nicht auf dieser Seite: Schreiben Sie uns, wenn Sie ihn nicht haben.',
  print: 'Drucken',
  toSims: 'Meine SIMs',
  again: 'Noch einmal nachsehen',
  physicalHeading: 'Legen Sie die SIM-Karte in Ihr Gerät ein',
  physicalText:
    '{sim}: Hier gibt es nichts zu installieren. Schalten Sie das Gerät aus, legen Sie die Karte ein und schalten Sie es wieder ein. Es findet das Netz innerhalb weniger Minuten von selbst.',
  noCodeHeading: 'Diese eSIM lässt sich noch nicht installieren',
  noCodeText:
    'Der Netzbetreiber hat für diese SIM noch keinen Code ausgegeben: {sim}. Nach einem Kauf dauert das Minuten, manchmal Stunden. Sehen Sie später noch einmal nach und schreiben Sie uns, wenn der Code morgen immer noch fehlt.',
  retiredHeading: 'Diese eSIM ist stillgelegt',
  retiredText:
    '{sim} lässt sich nicht mehr installieren. Wählen Sie einen Tarif und nehmen Sie an der Kasse eine neue eSIM.',
  missingHeading: 'Wir finden diese SIM nicht',
  missingText: 'Diese SIM gibt es nicht, oder sie gehört zu einem anderen Konto.',
  open: 'eSIM jetzt installieren',
};
