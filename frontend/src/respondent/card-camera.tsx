/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import { cardEntryTexts } from './card-entry-texts';
import { useTextsOf } from './texts';

/** Shape Detection API, which some browsers of Android have. */
interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const detectorClass = (): DetectorClass | undefined =>
  (window as unknown as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser can read a QR code by itself. Without HTTPS it gives no camera. */
export const canScan = (): boolean =>
  detectorClass() !== undefined && typeof navigator.mediaDevices?.getUserMedia === 'function';

const pauseMs = 250;

interface CardCameraProps {
  readonly onCode: (code: string) => void;
  readonly onFailed: () => void;
  readonly onClose: () => void;
}

/** The picture of the camera until it shows a QR code. Nothing of it leaves the phone. */
export function CardCamera({ onCode, onFailed, onClose }: CardCameraProps) {
  const t = useTextsOf(cardEntryTexts);
  const picture = useRef<HTMLVideoElement>(null);
  const told = useRef({ onCode, onFailed });
  told.current = { onCode, onFailed };

  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const look = async (detector: Detector, video: HTMLVideoElement): Promise<void> => {
      const [found] = await detector.detect(video).catch(() => []);
      if (!current) return;
      if (found) told.current.onCode(found.rawValue);
      else timer = setTimeout(() => void look(detector, video), pauseMs);
    };
    const begin = async (): Promise<void> => {
      const Detector = detectorClass();
      const video = picture.current;
      if (!Detector || !video) return;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (!current) return stop(stream);
      video.srcObject = stream;
      await video.play();
      await look(new Detector({ formats: ['qr_code'] }), video);
    };
    begin().catch(() => current && told.current.onFailed());
    return () => {
      current = false;
      clearTimeout(timer);
      if (stream) stop(stream);
    };
  }, []);

  return (
    <div class="card-camera">
      <video ref={picture} muted playsInline aria-label={t('aim')} />
      <p role="status">{t('aim')}</p>
      <button type="button" class="button button-secondary" onClick={onClose}>
        {t('stopScan')}
      </button>
    </div>
  );
}

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());
