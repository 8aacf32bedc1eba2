import { geoMercator } from 'd3-geo';
import { expect, test } from 'vitest';
import { tilesOf } from './tiles.ts';

test('one tile of 256 pixels is the world; twice as near are four', () => {
  const projection = geoMercator()
    .scale(256 / (2 * Math.PI))
    .translate([128, 128]);
  const all = { left: 0, top: 0, right: 255, bottom: 255 };
  expect(tilesOf('/{z}/{x}/{y}.png', projection, 1, all)).toEqual([{ url: '/0/0/0.png', x: 0, y: 0, side: 256 }]);
  expect(tilesOf('/{z}/{x}/{y}.png', projection, 2, all).map(({ url }) => url)).toEqual([
    '/1/0/0.png',
    '/1/1/0.png',
    '/1/0/1.png',
    '/1/1/1.png',
  ]);
});
