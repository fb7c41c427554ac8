// ucwords delimiters
echo(ucwords('hello world-foo\tbar'), '|', ucwords('a_b c', '_'), '|', ucfirst('über'), '|', ucwords('ünder über'), '|', lcfirst('ÄB'));
