import './activation.test';
import './clinicFiles.test';
import './commands.test';
import './findings.test';
import './languageModelTools.test';
import './otherNotes.test';
import './reading.test';
import './writing.test';
