// The yardstick: reads every file that a list names and runs libyaml over its events, one thread, keeping nothing.
//
//   cc -O2 eventloop.c -lyaml -o eventloop && ./eventloop LIST
//
// LIST holds one path a line. Prints how many files, bytes and events there were; ends with 1 where a file fails.

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

// Counts the events of some YAML; -1 where libyaml cannot read it.
static long count_events(const unsigned char *bytes, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  long events = 0;
  int done = 0;
  if (!yaml_parser_initialize(&parser)) return -1;
  yaml_parser_set_input_string(&parser, bytes, size);
  while (!done) {
    if (!yaml_parser_parse(&parser, &event)) {
      events = -1;
      break;
    }
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    events++;
  }
  yaml_parser_delete(&parser);
  return events;
}

// Reads a whole file; NULL where it cannot.
static unsigned char *read_file(const char *path, size_t *size) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0) return NULL;
  unsigned char *bytes = NULL;
  if (fstat(file, &status) == 0 && (bytes = malloc((size_t)status.st_size + 1))) {
    ssize_t got = read(file, bytes, (size_t)status.st_size);
    *size = got < 0 ? 0 : (size_t)got;
  }
  close(file);
  return bytes;
}

int main(int argc, char **argv) {
  FILE *list = argc == 2 ? fopen(argv[1], "r") : NULL;
  if (!list) {
    fprintf(stderr, "usage: eventloop LIST\n");
    return 2;
  }
  char path[4096];
  long files = 0, events = 0;
  size_t total = 0;
  while (fgets(path, sizeof path, list)) {
    size_t size = 0;
    path[strcspn(path, "\n")] = 0;
    unsigned char *bytes = read_file(path, &size);
    long count = bytes ? count_events(bytes, size) : -1;
    free(bytes);
    if (count < 0) {
      fprintf(stderr, "cannot read %s\n", path);
      return 1;
    }
    files++;
    events += count;
    total += size;
  }
  fclose(list);
  printf("%ld files, %zu bytes, %ld events\n", files, total, events);
  return 0;
}
