import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { both, Day, Decimal, Line, OneOf, Prose, Whole } from '../../shared/validation.js';
import {
  AMOUNT_UNITS,
  CLAIMS,
  EVIDENCE,
  FACTOR_WORKS,
  NODE_KINDS,
  SIDE_EFFECTS,
  SIGNS,
  type FactorWorks,
  type NodeKind,
  type SideEffect,
} from '../node.rules.js';

/** The name and number of the format. A number is never reused: what a file of number 1 means stays. */
export const FORMAT = 'effektkedja/logic-model';
export const FORMAT_VERSION = 1;

/** Largest model a file may hold: four times the largest we have been asked to draw. */
export const MOST = { nodes: 500, links: 2000, factors: 100, conflicts: 100 } as const;

const listed = both('Ange en lista.', 'Give a list.');

/** A list of names that other things in the file have. */
const Names = (doc: { description: string; example: string[]; max: number }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description: doc.description, example: doc.example, type: [String], maxItems: doc.max }),
    IsArray({ message: listed }),
    ArrayMaxSize(doc.max, { message: both('För många i listan.', 'Too many in the list.') }),
    IsString({ each: true, message: both('Ange en kod.', 'Give a code.') }),
  );

export class FileNode {
  @Line({ description: 'Its name in this file, which links refer to.', example: 'a1', max: 100 })
  id!: string;

  @OneOf({ description: 'What it is in the chain.', example: 'activity', of: NODE_KINDS })
  kind!: NodeKind;

  @Line({ description: 'The `id` of the sub-goal it stands under.', example: null, optional: true, max: 100 })
  subGoal?: string | null;

  @Prose({ description: 'The wording.', example: 'Stödbesök hos kommunerna', max: 2000 })
  text!: string;

  @Prose({ description: 'More about it.', example: null, optional: true, max: 4000 })
  detail?: string | null;

  @Line({ description: 'Why it is not measured.', example: null, optional: true, max: 500 })
  notMeasuredReason?: string | null;

  @Line({ description: 'The organisation’s name on the platform.', example: null, optional: true, max: 300 })
  organisation?: string | null;

  @Line({ description: 'The target group’s name on the platform.', example: null, optional: true, max: 300 })
  targetGroup?: string | null;

  @Decimal({ description: 'How much, for a resource.', example: null, optional: true, min: 0 })
  amount?: string | null;

  @OneOf({ description: 'What the amount counts.', example: null, of: AMOUNT_UNITS, optional: true })
  amountUnit?: (typeof AMOUNT_UNITS)[number] | null;

  @Prose({ description: 'What shows a need.', example: null, optional: true, max: 2000 })
  evidence?: string | null;

  @OneOf({
    description: 'For a side effect: wanted or not.',
    example: null,
    of: SIDE_EFFECTS,
    optional: true,
  })
  sideEffect?: SideEffect | null;
}

export class FileLink {
  @Line({ description: 'The `id` of what leads.', example: 'a1', max: 100 })
  from!: string;

  @Line({ description: 'The `id` of what it leads to.', example: 'd1', max: 100 })
  to!: string;

  @Prose({ description: 'Why it is believed.', example: null, optional: true, max: 2000 })
  assumption?: string | null;

  @OneOf({ description: 'How well it is supported.', example: 'none', of: EVIDENCE, optional: true })
  evidence?: (typeof EVIDENCE)[number] | null;

  @Line({ description: 'The source of the evidence.', example: null, optional: true, max: 500 })
  evidenceSource?: string | null;

  @OneOf({ description: 'What is claimed of our part.', example: 'unknown', of: CLAIMS, optional: true })
  claim?: (typeof CLAIMS)[number] | null;

  @Prose({ description: 'Why that is claimed.', example: null, optional: true, max: 2000 })
  claimReasoning?: string | null;

  @OneOf({ description: 'More of it, or less.', example: '+', of: SIGNS, optional: true })
  sign?: (typeof SIGNS)[number] | null;
}

export class FileConflict {
  @Line({ description: 'The `id` of a goal or node.', example: 'a1', max: 100 })
  first!: string;

  @Line({ description: 'The `id` of another; the order means nothing.', example: 'd1', max: 100 })
  second!: string;

  @Prose({
    description: 'Why they pull against each other.',
    example: 'Besöken tar tid från ärendena.',
    max: 2000,
  })
  reasoning!: string;
}

export class FileFactor {
  @Line({ description: 'Its name in this file.', example: 'f1', max: 100 })
  id!: string;

  @Prose({
    description: 'The law, the election, the change.',
    example: 'Nya krav på skyddat boende',
    max: 2000,
  })
  text!: string;

  @Day({ description: 'When it happens or came.', example: '2024-04-01', optional: true })
  occursOn?: string | null;

  @OneOf({ description: 'What it does.', example: 'unknown', of: FACTOR_WORKS, optional: true })
  works?: FactorWorks | null;

  @Prose({ description: 'How it works on what it touches.', example: null, optional: true, max: 2000 })
  how?: string | null;

  @Names({ description: 'The `id` of each goal and node it touches.', example: ['a1'], max: MOST.nodes })
  nodes!: string[];
}

/** A model version as a file. The order of `nodes` is the order of the chain; sub-goals are numbered by it. */
export class ModelFile {
  @OneOf({ description: 'The name of the format.', example: FORMAT, of: [FORMAT] })
  format!: typeof FORMAT;

  @Whole({ description: 'The number of the format.', example: FORMAT_VERSION, min: 1, max: FORMAT_VERSION })
  formatVersion!: number;

  @Line({ description: 'The programme.', example: 'Operation Kvinnofrid', max: 300 })
  name!: string;

  @Line({ description: 'What the version is called.', example: 'Mål 2027–2030', max: 300 })
  title!: string;

  @Day({ description: 'First day of the period.', example: '2027-01-01' })
  periodFrom!: string;

  @Day({ description: 'Last day of the period.', example: '2030-12-31' })
  periodTo!: string;

  @Day({ description: 'When it should be reviewed.', example: '2028-12-31', optional: true })
  reviewDue?: string | null;

  @ApiProperty({ description: 'Goals and nodes in the order of the chain.', type: [FileNode] })
  @IsArray({ message: listed })
  @ArrayMaxSize(MOST.nodes, {
    message: both(`Högst ${MOST.nodes} mål och led.`, `At most ${MOST.nodes} goals and steps.`),
  })
  @ValidateNested({ each: true })
  @Type(() => FileNode)
  nodes!: FileNode[];

  @ApiProperty({ description: 'What leads to what.', type: [FileLink] })
  @IsArray({ message: listed })
  @ArrayMaxSize(MOST.links, {
    message: both(`Högst ${MOST.links} samband.`, `At most ${MOST.links} links.`),
  })
  @ValidateNested({ each: true })
  @Type(() => FileLink)
  links!: FileLink[];

  @ApiPropertyOptional({ description: 'What the world around brings, by date.', type: [FileFactor] })
  @IsOptional()
  @IsArray({ message: listed })
  @ArrayMaxSize(MOST.factors, {
    message: both(`Högst ${MOST.factors} omvärldsfaktorer.`, `At most ${MOST.factors} external factors.`),
  })
  @ValidateNested({ each: true })
  @Type(() => FileFactor)
  factors?: FileFactor[] | null;

  @ApiPropertyOptional({ description: 'What pulls against each other.', type: [FileConflict] })
  @IsOptional()
  @IsArray({ message: listed })
  @ArrayMaxSize(MOST.conflicts, {
    message: both(`Högst ${MOST.conflicts} målkonflikter.`, `At most ${MOST.conflicts} goal conflicts.`),
  })
  @ValidateNested({ each: true })
  @Type(() => FileConflict)
  conflicts?: FileConflict[] | null;
}

/** What stands at an object's fields when a file leaves them out; exports write them all. */
export type WholeFile = {
  format: string;
  formatVersion: number;
  name: string;
  title: string;
  periodFrom: string;
  periodTo: string;
  reviewDue: string | null;
  nodes: Required<FileNode>[];
  links: Required<FileLink>[];
  factors: Required<FileFactor>[];
  conflicts: FileConflict[];
};
