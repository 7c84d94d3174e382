import { resolve } from 'node:path';
import { formatIssue } from '../../src/core/result.ts';
import { checkGeodata } from './check/check-geodata.ts';
import { GEODATA_DIR } from './write-json.ts';

const dir = process.argv[2] === undefined ? GEODATA_DIR : resolve(process.argv[2]);
const issues = await checkGeodata(dir);
for (const issue of issues) console.log(formatIssue(issue));
if (issues.length > 0) {
  console.error(`${issues.length} issues in ${dir}`);
  process.exitCode = 1;
}
