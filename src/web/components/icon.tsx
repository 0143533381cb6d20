import { assetPath } from '../assets.js';

/** Every symbol of `assets/icons.svg`, without its `i-`. */
export const iconNames = [
  'activity',
  'alarm',
  'arrow',
  'back',
  'bell',
  'bold',
  'book',
  'bulb',
  'bullets',
  'calendar',
  'chart',
  'check',
  'circle',
  'clip',
  'clock',
  'comment',
  'dashboard',
  'down',
  'download',
  'draft',
  'edit',
  'exit',
  'eye',
  'filter',
  'flag',
  'folder',
  'gavel',
  'gear',
  'globe',
  'half',
  'handshake',
  'heading',
  'history',
  'home',
  'info',
  'kanban',
  'link',
  'lock',
  'logic',
  'menu',
  'org',
  'pause',
  'people',
  'phone',
  'play',
  'plus',
  'print',
  'refresh',
  'report',
  'return',
  'right',
  's-achieved',
  's-at-risk',
  's-no',
  's-on-track',
  's-uncertain',
  's-unknown',
  'search',
  'shield',
  'snow',
  'stop',
  'swap',
  't-better',
  't-missing',
  't-same',
  't-worse',
  'target',
  'upload',
  'user',
  'warning',
  'wheel',
  'x',
] as const;

export type IconName = (typeof iconNames)[number];

export interface IconProps {
  name: IconName;
  size?: 's' | 'l';
}

// The sprite is fetched once and kept, so a page does not repeat it. Icons never carry meaning alone:
// they are hidden from assistive technology and always stand beside a word.
export const Icon = ({ name, size }: IconProps) => (
  <svg class={size ? `icon icon--${size}` : 'icon'} aria-hidden="true">
    <use href={`${assetPath('icons.svg')}#i-${name}`} />
  </svg>
);
