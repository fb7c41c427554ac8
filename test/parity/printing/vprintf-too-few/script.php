<?php // vprintf too few
try { vprintf('%s %s', ['one']); } catch (ValueError $e) { echo $e->getMessage(); }
