import { createCanvas } from '@napi-rs/canvas';
import jsQrModule from 'jsqr';
import { openPdf } from './pdf-pages.js';

// The package is CommonJS with the function as its whole export; its types say otherwise.
const decodeQr = jsQrModule as unknown as typeof jsQrModule.default;

/** The one QR code of a page. */
export async function readQrCode(pdf: Buffer, pageNumber: number): Promise<string | undefined> {
  const { canvas, context } = await rendered(pdf, pageNumber);
  return decodeQr(
    new Uint8ClampedArray(context.getImageData(0, 0, canvas.width, canvas.height).data),
    canvas.width,
    canvas.height,
  )?.data;
}

async function rendered(pdf: Buffer, pageNumber: number) {
  const page = await (await openPdf(pdf)).getPage(pageNumber);
  const viewport = page.getViewport({ scale: 3 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  return { canvas, context };
}

/** Renders a page and decodes the QR code of each of its two columns of five cards, top left first. */
export async function readQrCodes(pdf: Buffer, pageNumber: number): Promise<string[]> {
  const { canvas, context } = await rendered(pdf, pageNumber);
  const codes: string[] = [];
  for (let row = 0; row < 5; row++) {
    for (const column of [0, 1]) {
      const width = Math.floor(canvas.width / 2);
      const height = Math.floor(canvas.height / 5.4);
      const top = Math.floor(canvas.height * 0.037 + row * ((canvas.height * 0.926) / 5));
      const { data } = context.getImageData(column * width, top, width, height);
      const found = decodeQr(new Uint8ClampedArray(data), width, height);
      if (found) codes.push(found.data);
    }
  }
  return codes;
}
