// Words of a thin package's own page, in English: what it says where the hosted copy does not come. No
// screen of the course has them (scripts/package/thin).

export const thinWords = {
  'thin.missing': 'The course did not arrive',
  'thin.missingWhy':
    'It is kept at {host}, and nothing came from there. That place may be down for a while, or your workplace may not let it through.',
  'thin.nothingLost': 'What you did before is in your learning system. Nothing is lost.',
  'thin.meanwhile': 'Until it arrives you can {copy}. Reading it is not recorded.',
  'thin.tell':
    'If it stays like this, please tell whoever gave you the course. They will need this address: {address}',
  'thin.ask': 'You can ask for help here:',
  'thin.doNotFit': 'The course cannot open here just now',
  'thin.newer':
    'It has changed so much that the package in your learning system is too old for it. Please tell whoever looks after your learning system: the new thin package belongs in the place of this one.',
  'thin.older':
    'The package in your learning system is newer than the course at {host}. Please tell whoever looks after the course: the new hosted copy belongs in the place of the old one.',
}
