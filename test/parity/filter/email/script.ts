// email
for (const value of ['a@b.de', 'first.last+tag@sub.example.com', 'no-at', 'a@b', 'a b@c.de', '@x.de', 'a@x..de', '.a@b.de', '"q"@b.de', 'a@[127.0.0.1]', 'ü@b.de']) { var_dump(filter_var(value, FILTER_VALIDATE_EMAIL)); }
