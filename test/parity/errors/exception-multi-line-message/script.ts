// exception multi line message
throw new Exception('first line\nsecond <line>');
