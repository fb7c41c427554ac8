<?php //
throw new Exception('inside');
