import type { MatrixLines } from './lines.js';

export const people: MatrixLines = {
  'GET /logga-in': 'public',
  'POST /logga-in': 'public',
  'POST /logga-ut': 'signed-in',
  'GET /hatt': 'signed-in',
  'POST /hatt': 'signed-in',
  'POST /sprak': 'public',
};
