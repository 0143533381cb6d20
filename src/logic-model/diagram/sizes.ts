/** Measures of the picture, in its own units: CSS pixels when it is shown at full size. */
export const BOX_WIDTH = 168;
export const PADDING = 12;
/** Around the whole picture. */
export const MARGIN = 20;
/** How much a column's background is wider than its boxes, on each side. */
export const COLUMN_EDGE = 10;
export const HEAD_TOP = 8;
export const HEAD_HEIGHT = 52;
/** Where the highest box begins. */
export const TOP = 84;
export const TEXT_SIZE = 14;
export const SMALL_SIZE = 12.5;
export const LINE_HEIGHT = 18;
/** Least distance between two arrows that meet the same box. */
export const ARROW_STEP = 14;
/** What an arrow needs before the box it reaches: its head and the mark of its evidence. */
export const ARROW_ROOM = 25;
