import { describe, expect, it } from '@jest/globals';
import { misplaced, type Placed } from './target-group.rules.js';

const group = (id: string, parentId: string | null, category = 'public'): Placed => ({
  id,
  name: id,
  category,
  parentId,
  version: 1,
});
const tree = [group('a', null), group('b', 'a'), group('c', 'b'), group('x', null, 'external_actor')];

describe('placing a target group', () => {
  it('is free directly under a category and under a group of the same category', () => {
    expect(misplaced(tree, { id: 'new', category: 'public', parentId: null })).toBeNull();
    expect(misplaced(tree, { id: 'new', category: 'public', parentId: 'c' })).toBeNull();
  });

  it('is refused under a group of another category, and under one that is not there', () => {
    expect(misplaced(tree, { id: 'new', category: 'public', parentId: 'x' })?.field).toBe('parentId');
    expect(misplaced(tree, { id: 'new', category: 'public', parentId: 'gone' })?.field).toBe('parentId');
  });

  it('is refused where it would be part of itself', () => {
    for (const parentId of ['a', 'b', 'c']) {
      expect(misplaced(tree, { id: 'a', category: 'public', parentId })?.field).toBe('parentId');
    }
  });

  it('keeps the category of its own groups', () => {
    expect(misplaced(tree, { id: 'a', category: 'external_actor', parentId: null })?.field).toBe('category');
  });
});
