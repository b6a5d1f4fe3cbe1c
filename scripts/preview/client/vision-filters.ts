import { visions } from './colour-vision.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** An SVG that shows nothing and holds a filter `vision-<name>` for each. */
export function visionFilters(): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'filters');
  for (const [name, rows] of Object.entries(visions)) {
    const filter = document.createElementNS(svgSpace, 'filter');
    filter.id = `vision-${name}`;
    // The matrices are for light, not for what sRGB has coded it as.
    filter.setAttribute('color-interpolation-filters', 'linearRGB');
    const matrix = document.createElementNS(svgSpace, 'feColorMatrix');
    matrix.setAttribute(
      'values',
      [...rows.map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' '),
    );
    filter.append(matrix);
    svg.append(filter);
  }
  return svg;
}
