/*
 * How a drawing looks to eyes that lack a kind of cone, or all of them. No DOM.
 */

export const visionNames = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;
export type Vision = (typeof visionNames)[number];
type Matrix = readonly (readonly number[])[];

/**
 * Matrices for linear RGB. The first three are those of Machado, Oliveira and Fernandes, ”A Physiologically-based Model for
 * Simulation of Color Vision Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, table of
 * the pre-computed matrices, severity 1.0; the last is the luminance of sRGB (IEC 61966-2-1).
 */
export const visions: Readonly<Record<Vision, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};
