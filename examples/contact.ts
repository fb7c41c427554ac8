// A contact form: validates the input, stores it, and redirects to a thank-you page. A port of a PHP page, line by line: docs/porting.md.
session_start();
const errors: Record<string, string> = {};
const fields = { name: '', email: '', topic: 'other', message: '' };
const topics: Record<string, string> = { sales: 'Sales', support: 'Support & help', other: 'Something else' };

if ($_SERVER.REQUEST_METHOD === 'POST') {
  for (const key of array_keys(fields) as (keyof typeof fields)[]) {
    fields[key] = trim(String($_POST[key] ?? fields[key]));
  }
  if (fields.name === '' || mb_strlen(fields.name) > 40) errors.name = 'Please give your name (at most 40 characters)';
  if (!filter_var(fields.email, FILTER_VALIDATE_EMAIL)) {
    errors.email = sprintf('"%s" is not an e-mail address', fields.email);
  }
  if (!array_key_exists(fields.topic, topics)) errors.topic = 'Unknown topic';
  const links: string[] = [];
  if (preg_match('~https?://\\S+~i', fields.message, links)) errors.message = `No links like ${links[0]}, please`;
  if (strlen(fields.message) < 10) errors.message = 'At least ten letters, please';

  if (count(errors) === 0) {
    const line = implode(
      '\t',
      array_map((text: string) => preg_replace('/\\s+/', ' ', text), fields),
    );
    file_put_contents(`${sys_get_temp_dir()}/ts-sapi-contact.log`, line + PHP_EOL, FILE_APPEND | LOCK_EX);
    $_SESSION.flash = `Thank you, ${ucwords(fields.name)}!`;
    header('Location: /contact', true, 303);
    exit();
  }
  http_response_code(422);
}

const flash = $_SESSION.flash ?? null;
$_SESSION.flash = null;

echo('<!doctype html>\n<title>Contact</title>\n');
if (flash) echo('<p class="flash">', htmlspecialchars(String(flash)), '</p>\n');
for (const [field, text] of Object.entries(errors)) {
  echo(`<p class="error"><b>${ucfirst(field)}</b>: ${htmlspecialchars(text)}</p>\n`);
}
echo(`<form method="post">
<input name="name" placeholder="Name" value="${htmlspecialchars(fields.name)}">
<input name="email" placeholder="E-mail" value="${htmlspecialchars(fields.email)}">
<select name="topic">
`);
for (const [key, label] of Object.entries(topics)) {
  echo(`  <option value="${key}"${key === fields.topic ? ' selected' : ''}>${htmlentities(label)}</option>\n`);
}
echo(`</select>
<textarea name="message">${htmlspecialchars(fields.message)}</textarea>
<button>Send</button>
</form>
`);
