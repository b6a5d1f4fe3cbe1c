import sharp from 'sharp';
import { expect, test } from 'vitest';

import { preparePicture } from '../../scripts/pictures/prepare.ts';

const head = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function svg(inside: string, attributes = 'viewBox="0 0 40 20"'): string {
  return `<svg ${head} ${attributes}>${inside}</svg>`;
}

async function written(text: string): Promise<string> {
  const result = await preparePicture(Buffer.from(text), 'a.svg');
  return 'ruleId' in result
    ? `${result.ruleId}: ${result.reason.sv}`
    : Buffer.from(result.bytes).toString();
}

test.each([
  ['<script>alert(1)</script>', 'skript'],
  ['<rect width="1" height="1" onload="alert(1)"/>', 'onload'],
  ['<g onCLICK="x()"/>', 'onCLICK'],
  ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Hej</p></foreignObject>', 'HTML'],
  ['<switch><foreignObject/></switch>', 'HTML'],
  ['<image href="https://example.org/a.png" width="1" height="1"/>', 'https://example.org/a.png'],
  ['<image xlink:href="../hemlig.png" width="1" height="1"/>', '../hemlig.png'],
  ['<image xlink:href="data:image/svg+xml;base64,AAAA" width="1" height="1"/>', 'data:image/svg'],
  ['<use href="andra.svg#a"/>', 'andra.svg'],
  ['<style>@import "a.css";</style>', '@import'],
  ['<style>rect { fill: url(https://example.org/#a) }</style>', 'example.org'],
  ['<style><![CDATA[rect { fill: u\\72l(a.svg) }]]></style>', 'omskrivna tecken'],
  [
    '<style>@font-face { font-family: x; src: url("https://example.org/x.woff") }</style>',
    'example.org',
  ],
  ['<rect style="fill:url(//example.org/a)"/>', '//example.org'],
  ['<rect filter="url( \'a.svg#b\' )"/>', 'a.svg#b'],
  ['<animate attributeName="href" to="javascript:alert(1)"/>', '<animate>'],
  ['<set attributeName="x" to="1"/>', '<set>'],
])('%s is refused', async (inside, told) => {
  const result = await written(svg(inside));
  expect(result).toMatch(/^picture-safe: /);
  expect(result).toContain(told);
});

test('entities are refused, and so is what expands without end', async () => {
  const laughs = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`;
  expect(await written(laughs)).toMatch(/^picture-safe: egna entiteter/);
  const levels = Array.from({ length: 12 }, (_, level) => {
    const uses = `<use href="#l${level}"/>`.repeat(10);
    return `<g id="l${level + 1}">${uses}</g>`;
  });
  expect(await written(svg(`<g id="l0"><rect/></g>${levels.join('')}`))).toMatch(
    /^picture-readable: /,
  );
  expect(await written(svg('<g id="a"><use href="#a"/></g>'))).toMatch(/^picture-readable: /);
});

test('what editors leave behind goes, and what is seen stays', async () => {
  const drawn = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Inkscape --><svg ${head} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="4cm" height="20mm" inkscape:version="1">
<title>Titel</title><metadata>x</metadata><inkscape:grid/><style>@font-face{font-family:a;src:url(data:font/woff2;base64,AA)}.a{fill:red}</style>
<switch><foreignObject/><text class="a" inkscape:label="l">Å &amp; ä</text></switch><a xlink:href="https://example.org"><path d="M0 0h9"/></a></svg>`;
  const result = await written(drawn);
  expect(result).toContain('<text class="a">Å &amp; ä</text>');
  expect(result).toContain('<a><path d="M0 0h9"></path></a>');
  expect(result).toContain('.a{fill:red}');
  expect(result).toMatch(/^<svg [^>]*width="151.18" height="75.59" viewBox="0 0 151.18 75.59">/);
  expect(result).not.toMatch(/inkscape|Titel|metadata|font-face|example|DOCTYPE/i);
});

async function sizeOf(attributes: string) {
  const result = await preparePicture(Buffer.from(svg('<rect/>', attributes)), 'a.svg');
  return 'ruleId' in result ? result.ruleId : [result.width, result.height];
}

test('a picture within it loses its metadata, and text yields to our fonts', async () => {
  const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Elin Ek' } })
    .toBuffer();
  const image = `<image width="9" height="9" href="data:image/jpeg;base64,${photo.toString('base64')}"/>`;
  const result = await written(
    svg(
      `${image}<style>.a{font-family:x!important}</style><text style="font:1px y !important">Å</text>`,
    ),
  );
  const inner = Buffer.from(/base64,([^"]*)"/.exec(result)?.[1] ?? '', 'base64');
  expect((await sharp(inner).metadata()).exif).toBeUndefined();
  expect(result).not.toContain('important');
  const broken = '<image width="9" height="9" href="data:image/png;base64,AAAA"/>';
  expect(await written(svg(broken))).toMatch(/^picture-readable: filen är trasig/);
});

test('the size is that of width and height, else of the viewBox', async () => {
  expect(await sizeOf('viewBox="0 0 24 12"')).toEqual([24, 12]);
  expect(await sizeOf('viewBox="0,0,24,12" width="100%"')).toEqual([24, 12]);
  expect(await sizeOf('viewBox="0 0 24 12" width="48"')).toEqual([48, 24]);
  expect(await sizeOf('width="1in" height="72pt"')).toEqual([96, 96]);
  expect(await sizeOf('width="100%" height="100%"')).toBe('picture-readable');
  expect(await sizeOf('viewBox="0 0 0 0"')).toBe('picture-readable');
});

test('other encodings are read, and what is no SVG is told of', async () => {
  const text = svg('<text>Åå</text>');
  const wide = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
  const result = await preparePicture(wide, 'a.svg');
  expect('bytes' in result && Buffer.from(result.bytes).toString()).toContain('Åå');
  const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1');
  const other = await preparePicture(latin, 'a.svg');
  expect('bytes' in other && Buffer.from(other.bytes).toString()).toContain('Åå');
  expect(await written('<svg><rect/></svg>')).toMatch(/saknar `xmlns=/);
  expect(await written(svg('<g>'))).toMatch(/inte rätt skriven SVG/);
  expect(await written(svg('&nbsp;'))).toMatch(/inte rätt skriven SVG/);
});
