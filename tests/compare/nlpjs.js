// nlp.js on labelled replies: learns each (reply, move) pair as an utterance of an intent, then writes every intent's
// score for every test reply. Called by compare.py: node nlpjs.js given.json got.json
const fs = require('fs');
const { NlpManager } = require('node-nlp');

async function main() {
  const { lang, train, test } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
  const manager = new NlpManager({ languages: [lang], forceNER: false, autoSave: false, nlu: { log: false, useNoneFeature: true } });
  for (const line of train) {
    const intents = line.moves.length ? line.moves : ['None'];
    for (const intent of intents) manager.addDocument(lang, line.trainee, intent);
  }
  await manager.train();
  const scores = [];
  for (const line of test) {
    const { classifications } = await manager.process(lang, line.trainee);
    const of = {};
    for (const { intent, score } of classifications || []) if (intent !== 'None') of[intent] = score;
    scores.push(of);
  }
  fs.writeFileSync(process.argv[3], JSON.stringify(scores));
}

main();
