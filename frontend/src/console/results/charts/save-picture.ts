import { saveFile } from '../../../ui/save-file';

const namespace = 'http://www.w3.org/2000/svg';
const fonts = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Points of a PNG for each of the drawing, so that print stays sharp. */
const density = 2;

const titleHeight = 36;

interface Drawing {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const created = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
  return created;
}

/** A chart under its title on white paper, as a file of its own. @param source the drawing in the page */
function drawingOf(source: SVGSVGElement, title: string): Drawing {
  const { width, height } = source.getBoundingClientRect();
  const whole = { width, height: height + titleHeight };
  const paper = element('svg', { ...whole, xmlns: namespace, 'font-family': fonts, 'font-size': 12 });
  const heading = element('text', { x: 8, y: titleHeight - 12, 'font-size': 15, 'font-weight': 600, fill: '#1f2524' });
  heading.textContent = title;
  const chart = source.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ x: 0, y: titleHeight, width, height }))
    chart.setAttribute(name, String(value));
  paper.append(element('rect', { width: '100%', height: '100%', fill: '#fff' }), heading, chart);
  return { text: new XMLSerializer().serializeToString(paper), ...whole };
}

/** @param name of the file, and title of the picture */
export function saveSvg(source: SVGSVGElement, name: string): void {
  saveFile({ blob: new Blob([drawingOf(source, name).text], { type: 'image/svg+xml' }), name: `${name}.svg` });
}

/** @throws {Error} where the browser cannot draw it */
export async function savePng(source: SVGSVGElement, name: string): Promise<void> {
  const { text, width, height } = drawingOf(source, name);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('no picture');
    saveFile({ blob, name: `${name}.png` });
  } finally {
    URL.revokeObjectURL(address);
  }
}
