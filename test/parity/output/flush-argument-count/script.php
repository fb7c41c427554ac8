<?php // flush argument count
try { flush(1); } catch (ArgumentCountError $error) { echo $error->getMessage(); }
