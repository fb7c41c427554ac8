// url
for (const value of ['http://example.com', 'https://a.b/c?d=e#f', 'ftp://x', 'example.com', 'http://', 'mailto:a@b.de', 'http://ex ample.com', 'javascript:alert(1)', '//host', 'http://localhost:8080/x', 'http://ü.de']) { var_dump(filter_var(value, FILTER_VALIDATE_URL)); }
